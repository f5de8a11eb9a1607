/** The session cookie: unreadable to scripts, never sent along from other sites, secure wherever HTTPS is. */
import { SESSION_COOKIE } from './server.ts';

/** Sets the cookie; it lives as long as the browser does. */
export function sessionCookie(token: string, origin: string): string {
  const secure = origin.startsWith('https://') ? '; Secure' : '';
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict${secure}`;
}

/** Takes the cookie away. */
export function clearedCookie(): string {
  return `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
}
