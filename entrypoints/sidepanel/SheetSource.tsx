import { useEffect, useState } from 'preact/hooks';
import { describeTab } from '@/browser/tabs';
import { usePrinting } from './use-printing';

interface Props {
  readonly tabId: number;
  readonly hasSheet: boolean;
}

/** On paper nothing else tells which page the sheet belongs to; prints as soon as both are there. */
export function SheetSource({ tabId, hasSheet }: Props) {
  const [source, setSource] = useState<Awaited<ReturnType<typeof describeTab>>>();
  useEffect(() => void describeTab(tabId).then(setSource), [tabId]);
  usePrinting(hasSheet && source !== undefined);
  return (
    <>
      <p class="sheet-title" dir="auto">
        {source?.title}
      </p>
      <p class="hint">{source?.address}</p>
    </>
  );
}
