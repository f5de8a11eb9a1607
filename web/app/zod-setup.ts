/**
 * Must be imported first: zod would try `new Function` when its first schema is made, which our content security
 * policy forbids, and each try is reported as a breach.
 */
import { config } from 'zod';

config({ jitless: true });
