/** The route table: every module's screens under the one shell, each fetched when first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Broken, NoSuchPage } from './Fallbacks.tsx';
import { modules } from './modules.ts';
import { Shell } from './Shell.tsx';

/** Makes the router. */
export function makeRouter() {
  const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage, errorComponent: Broken });
  const routes = modules.flatMap((module) =>
    module.routes.map(({ path, load }) =>
      createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }),
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
