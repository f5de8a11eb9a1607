/**
 * What other modules hang into the matter page: the body of their kinds of matter, their printed sheet, and the form
 * of each of their acts. They register (in their module.tsx); this module imports none of them.
 */
import type { ComponentType } from 'react';
import type { Ability, MatterPage } from '../../../contracts/modules/matters.ts';
import type { ActOutcome } from './acts/outcome.ts';

/** What a kind's own part of the page is given. */
export interface MatterBodyProps {
  readonly matter: MatterPage;
}

/** What the form of an act is given. */
export interface ActFormProps {
  readonly matter: MatterPage;
  /** What the server says may be done, on which task, for whom. */
  readonly ability: Ability;
  /** It was done. */
  readonly onDone: (outcome: ActOutcome) => void;
  /** Not now: closes the form, keeps the draft. */
  readonly onCancel: () => void;
}

/** What a kind of matter shows of its own. */
export interface MatterKind {
  /** Above the paper, in the middle column: what the kind's own register says. */
  readonly Body?: ComponentType<MatterBodyProps>;
  /** The A4 processing sheet, shown only in print. */
  readonly Sheet?: ComponentType<MatterBodyProps>;
  /** Words on the print button. */
  readonly sheetName?: string | ((matter: MatterPage) => string);
}

/** The form of an act. */
export interface ActFormEntry {
  readonly Form: ComponentType<ActFormProps>;
  /** Opens by itself on a phone too, where others wait for their button: what the page was opened for is one tap. */
  readonly opensOnPhone?: boolean;
}

/** A tab beside opinions and history, of a module that serves every kind. */
export interface MatterTab {
  readonly key: string;
  readonly label: string;
  /** Only where it has something to show. */
  readonly isShown: (matter: MatterPage) => boolean;
  readonly Tab: ComponentType<MatterBodyProps>;
}

const tabs = new Map<string, MatterTab>();
const kinds = new Map<string, MatterKind>();
const forms = new Map<string, ActFormEntry>();

/** Registers what a kind of matter shows of its own. */
export function registerMatterKind(kind: string, shown: MatterKind): void {
  kinds.set(kind, shown);
}

/** Registers the forms of acts, by action (endpoint's name). */
export function registerActForms(byAction: Readonly<Record<string, ActFormEntry>>): void {
  for (const [action, entry] of Object.entries(byAction)) forms.set(action, entry);
}

/** Registers a tab of the matter page. */
export function registerMatterTab(tab: MatterTab): void {
  tabs.set(tab.key, tab);
}

/** Tabs other modules hung in that have something to show here. */
export function matterTabs(matter: MatterPage): readonly MatterTab[] {
  return [...tabs.values()].filter((tab) => tab.isShown(matter));
}

/** What a kind shows; empty for one nobody registered. */
export function matterKind(kind: string): MatterKind {
  return kinds.get(kind) ?? {};
}

/** The form of an act; undefined when this client has none, and then no button is shown. */
export function actForm(action: string): ActFormEntry | undefined {
  return forms.get(action);
}
