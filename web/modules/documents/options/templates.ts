/** Options an office writes every day, to start from. They read as the leader's own words, since he chooses by a tap. */

import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import type { Named } from '../../../kit/pickers/AddresseePicker.tsx';
import type { OptionDraft } from './option-draft.ts';

/** The templates there are. */
export const TEMPLATES = ['handle', 'joint', 'guide', 'read'] as const;
/** One of them. */
export type TemplateKey = (typeof TEMPLATES)[number];

const { labels } = documents;

const NAMES: Readonly<Record<TemplateKey, string>> = {
  handle: labels.templateHandle,
  joint: labels.templateJoint,
  guide: labels.templateGuide,
  read: labels.templateRead,
};

const WORDS = {
  handle: labels.textHandle,
  joint: labels.textJoint,
  guide: labels.textGuide,
  read: labels.textRead,
} as const;

/** The template's name on its button. */
export function templateName(key: TemplateKey): string {
  return NAMES[key];
}

/** The template's words for these units; the place of a unit not yet chosen is left as ××. */
export function templateText(key: TemplateKey, units: readonly Named[]): string {
  const [lead, ...others] = units;
  // A second unit makes one unit's task a joint one; the words must not forget it.
  const words = key === 'handle' && others.length > 0 ? WORDS.joint : WORDS[key];
  return said(words, {
    lead: lead?.name ?? labels.someUnit,
    others: others.length > 0 ? others.map((u) => u.name).join('、') : labels.someUnit,
  });
}

/** A new option from a template. Instructions are answered within 15 days of receipt (R-SUP-03); the office may change it. */
export function templateOption(key: TemplateKey, id: string): OptionDraft {
  return {
    key: id,
    text: templateText(key, []),
    disposition: key === 'guide' ? 'to_guide' : key === 'read' ? 'to_read' : 'to_handle',
    units: [],
    limit: key === 'handle' || key === 'joint' ? { amount: 15, unit: 'calendar-days' } : null,
    template: key,
  };
}
