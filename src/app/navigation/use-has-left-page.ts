import { useEffect, useRef } from 'react';
import { useLocation, useNavigation } from 'react-router';

/**
 * @returns a function that says, after an await, whether the user has left the page or is about to. The address is read
 *   from the browser, because a component stays mounted on the old page until the next one has rendered.
 */
export function useHasLeftPage(): () => boolean {
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const isLeaving = useRef(false);
  useEffect(() => {
    isLeaving.current = state !== 'idle';
  }, [state]);
  return () => isLeaving.current || window.location.pathname !== pathname;
}
