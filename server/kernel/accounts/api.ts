/** Accounts and sessions. */
export { endSession, signIn, signInByTap } from './sign-in.ts';
