/** An instruction while it is being given: an option tapped, words, who does it by when. */
import type { z } from 'zod';
import type { InstructionInput } from '../../../../contracts/modules/documents.ts';
import { documents } from '../../../../contracts/texts/zh-CN/documents.ts';
import type { OpinionDraft } from '../../../kit/OpinionInput.tsx';
import type { Named } from '../../../kit/pickers/AddresseePicker.tsx';
import type { Problem } from '../../matters/public.ts';
import { type Disposition, fromProposed, type OptionDraft } from '../options/option-draft.ts';
import type { Incoming } from '../queries.ts';

/** An instruction being given. */
export interface InstructionDraft {
  /** The option tapped; null: own words; undefined: nothing chosen yet. */
  readonly optionIndex: number | null | undefined;
  readonly opinion: OpinionDraft;
  readonly disposition: Disposition;
  readonly units: readonly Named[];
  readonly limit: OptionDraft['limit'];
  readonly aside: string;
}

/** Nothing chosen yet; where no options were proposed, own words at once. */
export function startInstruction(detail: Incoming): InstructionDraft {
  return {
    optionIndex: detail.options.length > 0 ? undefined : null,
    opinion: { text: '' },
    disposition: 'to_handle',
    units: [],
    limit: null,
    aside: '',
  };
}

/** Taps an option: its words, units and limit stand there to be changed. Words of one's own are never overwritten. */
export function tapOption(
  draft: InstructionDraft,
  detail: Incoming,
  index: number,
): Partial<InstructionDraft> {
  const option = detail.options[index];
  if (!option) return {};
  const { text, disposition, units, limit } = fromProposed(option, String(index));
  const untouched = draft.opinion.text === '' || detail.options.some((o) => o.text === draft.opinion.text);
  return {
    optionIndex: index,
    disposition,
    units,
    limit,
    ...(untouched ? { opinion: { ...draft.opinion, text } } : {}),
  };
}

/** Own words instead of an option: what an option had written goes, what one wrote oneself stays. */
export function ownWords(draft: InstructionDraft, detail: Incoming): Partial<InstructionDraft> {
  const borrowed = detail.options.some((o) => o.text === draft.opinion.text);
  return { optionIndex: null, ...(borrowed ? { opinion: { ...draft.opinion, text: '' } } : {}) };
}

/** What is missing. */
export function instructionProblems(draft: InstructionDraft): Problem[] {
  const { labels } = documents;
  if (draft.optionIndex === undefined) {
    return [{ path: 'optionIndex', label: labels.says, words: labels.tapFirst }];
  }
  const problems: Problem[] = [];
  if (draft.optionIndex === null && draft.opinion.text.trim() === '' && !draft.opinion.ink) {
    problems.push({ path: 'opinion', label: labels.says, words: labels.saysNeeded });
  }
  if (draft.disposition === 'to_handle' && draft.units.length === 0) {
    problems.push({ path: 'unitIds', label: labels.units, words: labels.unitsNeeded });
  }
  return problems;
}

/**
 * Which option was taken and what was said beyond it: an option with words added keeps both, an option reworded is
 * no longer that option but the leader's own words.
 */
function saidBeyond(draft: InstructionDraft, detail: Incoming): { optionIndex: number | null; text: string } {
  const { optionIndex } = draft;
  const text = draft.opinion.text.trim();
  const option = optionIndex === null || optionIndex === undefined ? undefined : detail.options[optionIndex];
  if (!option || optionIndex === undefined) return { optionIndex: null, text };
  if (text.startsWith(option.text)) return { optionIndex, text: text.slice(option.text.length).trim() };
  return text === '' ? { optionIndex, text } : { optionIndex: null, text };
}

/** As the contract takes it. */
export function instructionBody(
  draft: InstructionDraft,
  detail: Incoming,
): z.output<typeof InstructionInput> {
  const { optionIndex, text } = saidBeyond(draft, detail);
  return {
    optionIndex,
    opinion: draft.opinion.ink ? { text, ink: draft.opinion.ink } : { text },
    disposition: draft.disposition,
    unitIds: draft.disposition === 'to_read' ? [] : draft.units.map((u) => u.id),
    limit: draft.disposition === 'to_handle' ? draft.limit : null,
    asideText: draft.aside.trim(),
  };
}
