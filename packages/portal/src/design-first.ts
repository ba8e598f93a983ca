/** What the portal's own frame, the contract's states and cards are drawn with: each more is in every page's first files. */
export { Alert, Button, Dropdown, Heading, Link, List, Paragraph, Skeleton, SkipLink, Table, Tag } from '@digdir/designsystemet-react';
