/** The word box: what is typed goes into the address once typing pauses; the question before it is called off. */
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { matters } from '../../../contracts/texts/zh-CN/matters.ts';

const { labels } = matters;
const TYPING_MS = 250;

/** The box. */
export function Words(props: { readonly value: string; readonly onSettled: (words: string) => void }) {
  const [typed, setTyped] = useState(props.value);
  const told = useRef(props.value);
  const isComposing = useRef(false);
  const settle = useRef(props.onSettled);
  settle.current = props.onSettled;
  // Somebody else changed the address (back, a link): follow it, but never while it is our own echo.
  useEffect(() => {
    if (props.value !== told.current) setTyped(props.value);
    told.current = props.value;
  }, [props.value]);
  const settleNow = (words: string) => {
    if (words.trim() === told.current.trim()) return;
    told.current = words.trim();
    settle.current(words.trim());
  };
  const settleNowRef = useRef(settleNow);
  settleNowRef.current = settleNow;
  useEffect(() => {
    // Letters on their way to becoming characters (输入法) are not what is looked for.
    const timer = setTimeout(() => !isComposing.current && settleNowRef.current(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Input
      type="search"
      allowClear
      className="sr-words"
      autoFocus
      aria-label={labels.search}
      placeholder={labels.searchHint}
      value={typed}
      maxLength={80}
      onChange={(e) => setTyped(e.target.value)}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={(e) => {
        isComposing.current = false;
        setTyped(e.currentTarget.value);
      }}
      onPressEnter={(e) => !e.nativeEvent.isComposing && settleNow(e.currentTarget.value)}
    />
  );
}
