/** Accounts and sessions. */

export { endSession, signInByTap } from './sessions.ts';
export { setPassword } from './set-password.ts';
export { signIn } from './sign-in.ts';
export { type Swept, sweepSignIns } from './sweep.ts';
