/** Everything that happens in the county, put on the stage: one story a paper. */
import type { Instant } from '../../../contracts/base/dates.ts';
import type { WorkingCalendar } from '../../../server/kernel/calendar/api.ts';
import { SAMPLE_LIAISONS, SAMPLE_UNITS } from '../office.ts';
import { SAMPLE_PERSONS } from '../persons.ts';
import type { SeededOffice } from '../seed-office.ts';
import { openCounty } from './county.ts';
import { livesOfOffice } from './life-of-office.ts';
import { lifeOfPaper } from './life-of-paper.ts';
import { countyOffice } from './office.ts';
import { papersUntil } from './papers.ts';
import type { Story } from './stage.ts';
import type { Standing } from './standing.ts';

/** Where stories are told. */
export interface Theatre {
  story(name: string): Story;
}

/** Begins all stories; they go on as the stage plays. @returns how many papers there are, and the first thing that went wrong */
export function playCounty(
  theatre: Theatre,
  office: SeededOffice,
  when: { readonly calendar: WorkingCalendar; readonly anchor: Instant; readonly papers?: number },
): { papers: number; failed(): unknown } {
  const added = countyOffice();
  const county = openCounty({
    office,
    calendar: when.calendar,
    anchor: when.anchor,
    units: [...SAMPLE_UNITS, ...added.units],
    persons: [...SAMPLE_PERSONS, ...added.persons],
    liaisons: { ...SAMPLE_LIAISONS, ...added.liaisons },
  });
  const papers = papersUntil(when.anchor, when.calendar, when.papers);
  let failure: unknown;
  // A story that cannot go on is a fault of this code, never of the day: the loading stops and says which.
  const fail = (thrown: unknown) => {
    failure ??= thrown;
  };
  livesOfOffice(county, theatre.story).catch(fail);
  for (const paper of papers) {
    const story = inHisPlace(theatre.story(`paper ${paper.index}`), county.standing);
    lifeOfPaper(county, story, paper, fail).catch(fail);
  }
  return { papers: papers.length, failed: () => failure };
}

/** The story as it is told with whoever acts at the moment: the stand-in of one who is away, the inheritor of one who left. */
function inHisPlace(story: Story, standing: Standing): Story {
  return {
    ...story,
    act(act) {
      const { by } = act;
      if (act.inPerson) return story.act(act);
      return story.act({ ...act, by: () => standing.actingFor(typeof by === 'function' ? by() : by) });
    },
  };
}
