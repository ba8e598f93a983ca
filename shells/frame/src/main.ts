import { startFramed } from '@samlar/portal/start-framed';

startFramed();
