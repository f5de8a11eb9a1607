/** A proposed option while it is being written: units by name, and the template its words still follow. */
import type { ProposalOption } from '../../../../contracts/modules/documents.ts';
import { said } from '../../../../contracts/texts/texts.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import type { Named } from '../../../kit/pickers/AddresseePicker.tsx';
import type { Problem } from '../../matters/public.ts';
import type { Incoming } from '../queries.ts';
import { type TemplateKey, templateOption, templateText } from './templates.ts';

/** To handle, to guide, to read. */
export type Disposition = ProposalOption['disposition'];

/** One option being written. */
export interface OptionDraft {
  /** For the list's sake only. */
  readonly key: string;
  readonly text: string;
  readonly disposition: Disposition;
  /** First is the lead unit. */
  readonly units: readonly Named[];
  readonly limit: ProposalOption['limit'];
  /** While the words have not been touched they follow the units chosen. */
  readonly template: TemplateKey | null;
}

/** Fewest and most options: 请领导做选择题 (R-DOC-05). */
export const OPTIONS_MIN = 2;
/** Most options. */
export const OPTIONS_MAX = 4;

/** Options as proposed before, to be edited; or the two an office starts from. */
export function startOptions(detail: Incoming): OptionDraft[] {
  if (detail.options.length > 0) return detail.options.map((option, i) => fromProposed(option, `o${i}`));
  return [templateOption('handle', 'o0'), templateOption('read', 'o1')];
}

/** A proposed option as a draft. */
export function fromProposed(option: Incoming['options'][number], key: string): OptionDraft {
  return {
    key,
    text: option.text,
    disposition: option.disposition,
    units: option.unitIds.map((id, i) => ({ id, name: option.unitNames[i] ?? String(id) })),
    limit: option.limit,
    template: null,
  };
}

/** The option after a change; its words follow its units until somebody writes his own. */
export function changed(option: OptionDraft, change: Partial<OptionDraft>): OptionDraft {
  const next = { ...option, ...change };
  if (change.text !== undefined) return { ...next, template: null };
  return next.template ? { ...next, text: templateText(next.template, next.units) } : next;
}

/** As the contract takes it. */
export function optionBody(option: OptionDraft): ProposalOption {
  return {
    text: option.text.trim(),
    disposition: option.disposition,
    unitIds: option.disposition === 'to_read' ? [] : option.units.map((u) => u.id),
    limit: option.disposition === 'to_handle' ? option.limit : null,
  };
}

/** What is missing in the options. */
export function optionProblems(options: readonly OptionDraft[]): Problem[] {
  const { labels } = documents;
  const problems: Problem[] = [];
  if (options.length < OPTIONS_MIN || options.length > OPTIONS_MAX) {
    problems.push({
      path: 'options',
      label: labels.options,
      words: documents.errors['documents.options_two_to_four'].next,
    });
  }
  options.forEach((option, i) => {
    const label = said(labels.option, { no: i + 1 });
    if (option.text.trim().length < 2) {
      problems.push({ path: `options.${i}.text`, label, words: labels.optionTextNeeded });
    }
    if (option.disposition === 'to_handle' && option.units.length === 0) {
      problems.push({ path: `options.${i}.unitIds`, label, words: labels.unitsNeeded });
    }
  });
  return problems;
}
