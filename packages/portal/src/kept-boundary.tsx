import { Component, type ReactNode } from 'react';

/**
 * Stands around what comes and goes. What a view throws while it is taken away passes its own boundary, which is taken away with it: here it ends, and what
 * came in its place is drawn. React offers boundaries as classes only.
 */
export class KeptBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
