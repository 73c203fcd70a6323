import { useEffect, useRef } from 'react';

/** @returns what tells, when something that took long has ended, whether the component has left the page meanwhile */
export function useIsGone(): () => boolean {
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  return () => isGone.current;
}
