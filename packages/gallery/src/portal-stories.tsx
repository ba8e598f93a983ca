import { Frame } from '@samlar/portal/frame';
import { HomePage } from '@samlar/portal/home-page';
import type { Placed } from '@samlar/portal/page-route';
import PublicPage from '@samlar/portal/public-page';
import { ViewFault } from '@samlar/portal/view-fault';
import { Foreign, NotFound, SignIn, Unreachable } from '@samlar/portal/screen/threshold';
import { useLanguage } from '@samlar/view-contract/language';
import type { Session } from '@samlar/view-contract/session';
import type { Group } from '@samlar/view-contract/slot';
import { Section } from '@samlar/view-contract/page';
import { Loading } from '@samlar/view-contract/state';
import { translate } from '@samlar/view-contract/text';
import { useText } from '@samlar/view-contract/text';
import { useView } from '@samlar/view-contract/view';
import { useEffect, useState } from 'react';
import { Stories, type Story } from './stories';
import { texts } from './texts';
import { ViewAround } from './view-around';

/** A fictional unit manager of Lysekil. */
const SESSION: Session = {
  access: 'allowed',
  portal: { kind: 'municipality', organisation: { id: null, code: '1484', name: 'Lysekil' } },
  person: { id: '1', name: 'Maja Exempelsson', role: { sv: 'Enhetschef', nb: 'Enhetsleder', da: 'Afdelingsleder', en: 'Unit manager' }, rights: [] },
  ownPortals: [{ name: 'Munkedal', address: 'http://munkedal.localhost/' }],
  csrf: '',
};

const titled = (key: 'overview' | 'programmes' | 'visits'): Placed['slot']['title'] => ({ sv: translate(texts, 'sv', key), nb: translate(texts, 'nb', key), da: translate(texts, 'da', key), en: translate(texts, 'en', key) });
const page = (path: string, group: Group, key: 'overview' | 'programmes' | 'visits'): Placed => ({
  view: { base: `/views/core/${key}/` } as Placed['view'], slot: { slot: 'municipality.page@1', module: './page', title: titled(key), order: 1, right: null, path, group },
});

/** The frame of a portal as a page has it, with every screen a portal has of its own within, and the notice that there is no network. */
export function PortalStories() {
  useText(texts);
  const [notices, setNotices] = useState([{ kind: 'success' as const, text: translate(texts, useLanguage(), 'done') }]);
  useEffect(() => void window.dispatchEvent(new Event('offline')), []);
  const pages = [page('/overview', 'start', 'overview'), page('/programmes', 'learning', 'programmes'), page('/visits', 'visits', 'visits')];
  return (
    <Frame session={SESSION} pages={pages} path="/overview" navigate={() => undefined} onLanguage={() => undefined} notices={notices} onNoticeRead={() => setNotices([])}>
      <ViewAround><Screens pages={pages} /></ViewAround>
    </Frame>
  );
}

/** What stands in the place of a view: while it is slow; refused, missing or tampered with; thrown; hanging; made for a newer portal. */
function Faults() {
  const t = useText(texts);
  return (
    <div className="portal-cards">
      <Section title={t('overview')}><Loading rows={1} /></Section>
      {(['failed', 'threw', 'late', 'contract', 'stopped'] as const).map((fault) => <Section key={fault} title={t('visits')}><ViewFault fault={fault} title={t('visits')} again={() => undefined} /></Section>)}
    </div>
  );
}

function Screens({ pages }: { pages: readonly Placed[] }) {
  const props = useView();
  const organisation = SESSION.portal.organisation.name;
  return (
    <Stories
      stories={[
        ['HomePage', <HomePage key="home" session={SESSION} cards={[]} pages={pages} props={props} />],
        ['SignIn', <SignIn key="sign-in" session={{ ...SESSION, access: 'signed-out', person: null }} returnTo="/" />],
        ['Foreign', <Foreign key="foreign" session={{ ...SESSION, access: 'foreign' }} />],
        ['NotFound', <NotFound key="not-found" />],
        ['Unreachable', <Unreachable key="unreachable" again={() => undefined} />],
        ['ViewFault', <Faults key="faults" />],
        ...(['accessibility', 'privacy', 'help'] as const).map((subject): Story => [`PublicPage: ${subject}`, <PublicPage key={subject} subject={subject} portal="municipality" own="sv" organisation={organisation} />]),
      ]}
    />
  );
}
