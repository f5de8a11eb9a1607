/** `npm run routes`: all endpoints with who may call them. */
import { loadContracts } from './live.ts';
import { endpointsOf, routeTable } from './routes.ts';

console.log(routeTable(endpointsOf(await loadContracts())));
