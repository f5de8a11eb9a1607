/** The route table: every module's screens under the one shell, each fetched when first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { LazyPart } from '../platform/module.ts';
import { Broken, NoSuchPage } from './Fallbacks.tsx';
import { modules } from './modules.ts';
import { Shell } from './Shell.tsx';

/** Parts of all modules are there before any screen is: a matter shown without its forms would look finished. */
function withParts(load: LazyPart): LazyPart {
  return async () => {
    const [page] = await Promise.all([load(), ...modules.map((module) => module.parts?.())]);
    return page;
  };
}

/** Makes the router. */
export function makeRouter() {
  const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage, errorComponent: Broken });
  const routes = modules.flatMap((module) =>
    module.routes.map(({ path, load }) =>
      createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(withParts(load)) }),
    ),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    defaultPreload: 'intent',
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NoSuchPage,
    scrollRestoration: true,
  });
}
