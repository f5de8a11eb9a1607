/** The acts of the flow (architecture §4). Steps and endpoints are many; what they do to a matter is one of these. */
import { z } from 'zod';

export const Act = z.enum([
  'start',
  'submit',
  'approve',
  'record_on_behalf',
  'pass_on',
  'return',
  'recall',
  'countersign',
  'add_signer',
  'remove_signer',
  'hand_over',
  'ask_stand_in',
  'consult',
  'circulate',
  'take_back',
  'chase',
  'suspend',
  'resume',
  'jump',
  'close',
  'file',
  'reopen',
  'void',
  'bulk_hand_over',
]);
export type Act = z.infer<typeof Act>;

/** What a matter's state may be; the fold of its acts decides. */
export const MatterState = z.enum(['open', 'suspended', 'closed', 'filed', 'void']);
export type MatterState = z.infer<typeof MatterState>;

export const Urgency = z.enum(['normal', 'urgent', 'extra_urgent']);
export type Urgency = z.infer<typeof Urgency>;

/** Handling mark: ordinary, 内部, 工作秘密. State-secret marks have no value here on purpose (R-SEC-08). */
export const Handling = z.enum(['ordinary', 'internal', 'work_secret']);
export type Handling = z.infer<typeof Handling>;

/** 公开属性. */
export const Disclosure = z.enum(['undecided', 'public', 'on_request', 'not_public']);
export type Disclosure = z.infer<typeof Disclosure>;

/** Light of a limit: green in time, yellow inside its warning, red late, none without a limit. */
export const Light = z.enum(['none', 'green', 'yellow', 'red']);
export type Light = z.infer<typeof Light>;
