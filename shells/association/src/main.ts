import { startPortal } from '@samlar/portal/start-portal';

startPortal({ kind: 'association', graphql: '/graphql' });
