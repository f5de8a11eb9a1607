/** The names of a module about to be born. */

/** `rooms`, `room`, `Room`, 会议室. */
export interface ModuleNames {
  readonly module: string;
  readonly noun: string;
  readonly Noun: string;
  readonly official: string;
}

/** Reads the three arguments. @throws Error saying how to call it */
export function namesOf([module, noun, official]: readonly (string | undefined)[]): ModuleNames {
  if (!module || !noun || !official) {
    throw new Error('say plural, singular and official term: npm run new:module -- rooms room 会议室');
  }
  for (const name of [module, noun]) {
    // One word: it is also the name of a PostgreSQL schema, a table and a part of every code.
    if (!/^[a-z]+$/.test(name)) throw new Error(`"${name}" must be one word of small letters`);
  }
  return { module, noun, Noun: `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`, official };
}
