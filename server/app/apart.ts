/** The worker process: started by the server, never by hand. */
import { serveApart } from '../platform/apart/serve.ts';
import { apartTasks } from './apart-tasks.ts';

serveApart(apartTasks);
