import { useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** Names the path that one has gone to; a path that a redirect puts in its place is still the same. */
export function usePlace(): string {
  const { pathname } = useLocation();
  const isRedirected = useNavigationType() === NavigationType.Replace;
  const [place, setPlace] = useState({ name: pathname, pathname });
  if (place.pathname === pathname) return place.name;
  const next = { name: isRedirected ? place.name : pathname, pathname };
  setPlace(next);
  return next.name;
}
