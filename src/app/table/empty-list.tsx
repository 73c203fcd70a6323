import { type IconNode, SearchX } from 'lucide';
import type { ReactNode } from 'react';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { listMessages } from '#app/messages/list-messages.ts';
import { pagerMessages } from '#app/messages/pager-messages.ts';
import type { ListParamsCodec, PageParams } from '#app/table/define-list-params.ts';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Notice } from '#app/ui/feedback/notice.tsx';
import { Icon } from '#app/ui/icon.tsx';

interface Text {
  title: string;
  body: string;
}

export interface EmptyTexts {
  icon: IconNode;
  /** There is no data at all. */
  none: Text;
  /** Nothing matches the filters. */
  noMatch: Text;
  /** The label of the button that clears the filters, if it is not the usual one. */
  clear?: string;
  /** There may be rows that are not read yet. */
  noneYet?: Text;
}

interface EmptyListProps {
  texts: EmptyTexts;
  params: ListParamsCodec<PageParams, unknown>;
}

/** The empty state of a list: no rows yet, an empty page, no matches, or no data. */
export function EmptyList({ texts, params: codec }: EmptyListProps) {
  const [params, changeParams] = useUrlParams(codec);
  if (texts.noneYet) return <EmptyNotice {...texts.noneYet} icon={SearchX} />;
  if (params.cursor) {
    const turnToFirst = () => changeParams((now) => ({ ...now, cursor: undefined }));
    return (
      <EmptyNotice
        {...listMessages.pastTheEnd}
        icon={SearchX}
        actions={<Button onClick={turnToFirst}>{pagerMessages.first}</Button>}
      />
    );
  }
  if (codec.isFiltered(params)) {
    const clear = () => changeParams(codec.withoutFilters);
    return (
      <EmptyNotice
        {...texts.noMatch}
        icon={SearchX}
        actions={<Button onClick={clear}>{texts.clear ?? filterMessages.clearAll}</Button>}
      />
    );
  }
  return <EmptyNotice {...texts.none} icon={texts.icon} />;
}

function EmptyNotice({ title, body, icon, actions }: Text & { icon: IconNode; actions?: ReactNode }) {
  return (
    <Notice title={title} icon={<Icon node={icon} className="size-5" />} actions={actions}>
      <p>{body}</p>
    </Notice>
  );
}
