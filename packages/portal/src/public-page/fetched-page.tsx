import { ErrorState, Loading } from '@samlar/view-contract/state';
import { lazy, Suspense, type ComponentProps } from 'react';

const PublicPage = lazy(() => import(/* webpackChunkName: "public" */ './public-page').catch(() => ({ default: NotCome })));

/** A public page, fetched with its words when its address is gone to: no other page needs them. */
export function FetchedPage(props: ComponentProps<typeof PublicPage>) {
  return <Suspense fallback={<Loading />}><PublicPage {...props} /></Suspense>;
}

function NotCome() {
  return <ErrorState again={() => location.reload()} />;
}
