import { useEffect, useRef } from 'react';

/** @returns what tells, when something that took long has ended, whether the component has left the page meanwhile */
export function useIsUnmounted(): () => boolean {
  const isUnmounted = useRef(false);
  useEffect(() => {
    isUnmounted.current = false;
    return () => {
      isUnmounted.current = true;
    };
  }, []);
  return () => isUnmounted.current;
}
