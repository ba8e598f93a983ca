import { Dropdown } from '@digdir/designsystemet-react';
import { CSRF, SIGN_OUT, type Session } from '@samlar/view-contract/session';
import { useLanguage } from '@samlar/view-contract/language';
import { titleIn } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { portalTexts } from './portal-texts';

/** Who is at work, which other portals are theirs, and the way out. */
export function PersonMenu({ session }: { session: Session }) {
  const t = useText(portalTexts);
  const language = useLanguage();
  const person = session.person;
  if (!person) return null;
  const [first, ...rest] = person.name.split(' ');
  const others = session.ownPortals.filter(({ address }) => new URL(address).host !== location.host);
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger variant="tertiary" data-size="sm" data-color="neutral" aria-label={t('person.menu', { name: person.name })}>
        <span>{first}<span className="portal-surname">{`\u00a0${rest.join(' ')}`}</span></span>
      </Dropdown.Trigger>
      <Dropdown placement="bottom-end" data-color="neutral">
        {person.role ? <Dropdown.Heading>{titleIn(person.role, language)}</Dropdown.Heading> : null}
        <Dropdown.List>
          {others.map(({ name, address }) => (
            <Dropdown.Item key={address}><Dropdown.Button asChild><a href={address}>{name}</a></Dropdown.Button></Dropdown.Item>
          ))}
          <Dropdown.Item>
            <form method="post" action={SIGN_OUT}>
              <input type="hidden" name={CSRF} value={session.csrf} />
              <input type="hidden" name="language" value={language} />
              <Dropdown.Button type="submit">{t('sign-out')}</Dropdown.Button>
            </form>
          </Dropdown.Item>
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
