/** All of Designsystemet, for views that use what the first files leave out. */
export * from '@digdir/designsystemet-react';
