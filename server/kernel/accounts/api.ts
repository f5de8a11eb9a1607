/** Accounts and sessions. */

export { setPassword } from './set-password.ts';
export { endSession, signIn, signInByTap } from './sign-in.ts';
