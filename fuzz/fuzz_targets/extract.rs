//! Any bytes in: no panic, spans on character borders, in order, inside their sentences, limits that are not backwards.
#![no_main]

use khatt::Extractor;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    for dct in [None, "2023-03-15".parse().ok()] {
        let found = Extractor::new().dct(dct).run(&text);
        let mut end = 0;
        for mention in &found.mentions {
            let range = mention.span.range();
            assert!(text.get(range.clone()).is_some_and(|words| !words.is_empty()));
            assert!(end <= range.start, "mentions overlap");
            end = range.end;
            let sentence = found.sentences.get(mention.sentence as usize);
            assert!(sentence.is_some_and(|sentence| sentence.contains(mention.span)));
            if let (Some(first), Some(last)) = (mention.interval.first(), mention.interval.last()) {
                assert!(first <= last);
            }
        }
    }
});
