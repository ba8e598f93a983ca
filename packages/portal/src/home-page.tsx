import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Session } from '@samlar/view-contract/session';
import { Page } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { titleIn } from '@samlar/view-contract/slot';
import { ViewProvider, type ViewProps } from '@samlar/view-contract/view';
import { Cards } from './cards';
import { navigationOf, type Placed } from './page-route';
import { portalTexts } from './portal-texts';

interface HomePageProps {
  session: Session;
  cards: readonly Placed[];
  pages: readonly Placed[];
  props: ViewProps;
}

/** The first page: what views say there, then the way to every page. */
export function HomePage({ session, cards, pages, props }: HomePageProps) {
  const t = useText(portalTexts);
  const { person, portal } = session;
  const listed = navigationOf(pages).flatMap(({ pages: inGroup }) => inGroup);
  const title = person ? t('home.greeting', { name: person.name.split(' ')[0] }) : portal.organisation.name;
  return (
    <ViewProvider props={props}>
      <Page title={title} lead={t(`home.lead.${portal.kind}`)}>
        <Cards cards={cards} props={props} />
        {listed.length ? <nav aria-label={t('home.pages')}>
          <Heading level={2} data-size="sm">{t('home.pages')}</Heading>
          <ul className="portal-page-cards">
            {listed.map(({ view, slot }) => (
              <li key={`${view.base}${slot.path}`}>
                <a href={slot.path ?? '/'}>{titleIn(slot.title, props.language)}</a>
                <Paragraph data-size="sm">{t(`group.${slot.group ?? 'start'}`)}</Paragraph>
              </li>
            ))}
          </ul>
        </nav> : null}
      </Page>
    </ViewProvider>
  );
}
