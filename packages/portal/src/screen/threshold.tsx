import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLanguage } from '@samlar/view-contract/language';
import { SIGN_IN, type Session } from '@samlar/view-contract/session';
import { ErrorState } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useEffect, type ReactNode } from 'react';
import { portalTexts } from '../portal-texts';

/** A screen with one thing to say and one thing to do. */
function Threshold({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  const t = useText(portalTexts);
  useEffect(() => {
    document.title = `${title} – ${t('product')}`;
  }, [title, t]);
  return (
    <div className="portal-threshold">
      <Heading level={1} data-size="lg">{title}</Heading>
      {children}
      {action}
    </div>
  );
}

export function SignIn({ session, returnTo }: { session: Session; returnTo: string }) {
  const t = useText(portalTexts);
  const language = useLanguage();
  const address = `${SIGN_IN}?return=${encodeURIComponent(returnTo)}&language=${language}`;
  return (
    <Threshold
      title={session.portal.organisation.name}
      action={<Button asChild data-size="lg"><a href={address} data-outside>{t('sign-in')}</a></Button>}
    >
      <Paragraph data-size="lg">{t(session.portal.kind === 'association' ? 'sign-in.association' : 'sign-in.municipality')}</Paragraph>
    </Threshold>
  );
}

/** Somebody of another organisation: say so plainly, and name the portal that is theirs. */
export function Foreign({ session }: { session: Session }) {
  const t = useText(portalTexts);
  const organisation = session.portal.organisation.name;
  return (
    <Threshold title={t('foreign.title', { organisation })}>
      <Paragraph data-size="lg">{t('foreign.text', { organisation, name: session.person?.name })}</Paragraph>
      {session.ownPortals.length ? (
        <ul className="portal-own-portals">
          {session.ownPortals.map(({ name, address }) => (
            <li key={address}><Button asChild><a href={address}>{t('foreign.go', { name })}</a></Button></li>
          ))}
        </ul>
      ) : <Paragraph>{t('foreign.none')}</Paragraph>}
    </Threshold>
  );
}

export function NotFound() {
  const t = useText(portalTexts);
  return (
    <Threshold title={t('not-found.title')} action={<Button asChild variant="secondary"><a href="/">{t('not-found.home')}</a></Button>}>
      <Paragraph data-size="lg">{t('not-found.text')}</Paragraph>
    </Threshold>
  );
}

/** The door itself does not answer. */
export function Unreachable({ again }: { again: () => void }) {
  const t = useText(portalTexts);
  return <div className="portal-threshold"><ErrorState title={t('unreachable.title')} again={again}>{t('unreachable.text')}</ErrorState></div>;
}
