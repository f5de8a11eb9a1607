/** What a web module declares. The app reads nothing else of it. */
import type { ComponentType, ReactNode } from 'react';
import type { Me } from '../../contracts/modules/sessions.ts';
import type { Instance } from './instance.ts';

/** A part fetched when first shown. */
export type LazyPart = () => Promise<{ default: ComponentType }>;

/** A screen with its address: `/matter/$matterId`. */
export interface WebRoute {
  readonly path: string;
  readonly load: LazyPart;
  /** Shown to strangers too, where the instance allows it. */
  readonly open?: (instance: Instance) => boolean;
}

/** An entry of the left rail. */
export interface MenuEntry {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Smaller stands higher. Desk is 0, search 90. */
  readonly order: number;
  /** Shown to whom; absent: to everybody. Menus go by permission, never by role. */
  readonly show?: (me: Me) => boolean;
  /** A number beside the label; renders nothing for none. */
  readonly Badge?: ComponentType;
  /** Instead of `Badge` on the phone's tab: what stands behind a tab has no entry of its own there. */
  readonly PhoneBadge?: ComponentType;
  /** A tab at the foot of the phone as well. */
  readonly onPhone?: boolean;
}

/** The manifest of a web module, `web/modules/<name>/module.tsx`. */
export interface WebModule {
  readonly name: string;
  /** Modules whose public.ts it embeds. */
  readonly uses: readonly string[];
  readonly routes: readonly WebRoute[];
  readonly menu?: readonly MenuEntry[];
  /** Registers what this module hangs into others' screens (bodies and forms of matters); fetched with the first screen. */
  readonly parts?: () => Promise<unknown>;
  /** The page for strangers (one module has it). */
  readonly door?: LazyPart;
  /** A strip above every screen while signed in. */
  readonly strip?: LazyPart;
}
