import { startPortal } from '@samlar/portal/start-portal';

startPortal({ kind: 'research', graphql: '/research/graphql' });
