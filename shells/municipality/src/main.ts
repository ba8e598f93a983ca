import { startPortal } from '@samlar/portal/start-portal';

startPortal({ kind: 'municipality', graphql: '/graphql' });
