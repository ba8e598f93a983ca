// The query explorer's parts take it from the portal; no other portal offers it.
import 'graphql';
import { startPortal } from '@samlar/portal/start-portal';

startPortal({ kind: 'research', graphql: '/research/graphql' });
