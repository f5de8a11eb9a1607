/** Who acts for whom just now: stand-ins while somebody is away, and whoever took over from one who left. */

/** The standing of a moment; it changes as the stories of the office are played. */
export interface Standing {
  /** Whoever acts when it is this person's turn. */
  actingFor(person: number): number;
  /** Those in whose place he acts. */
  inPlaceOf(person: number): number[];
  /** From now on another acts in his place. */
  replace(person: number, by: number): void;
  /** He is back. */
  back(person: number): void;
}

/** Everybody at his own place. */
export function openStanding(): Standing {
  const inPlace = new Map<number, number>();
  return {
    actingFor: (person) => inPlace.get(person) ?? person,
    inPlaceOf: (person) => [...inPlace].filter(([, by]) => by === person).map(([absent]) => absent),
    replace(person, by) {
      inPlace.set(person, by);
    },
    back(person) {
      inPlace.delete(person);
    },
  };
}
