//! Work spread over threads, with its results in order and bounded memory.

use std::io;
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Items read ahead of each thread. Fewer, and threads wait for a long article
/// before theirs; more, and more articles are in memory. From 1 up.
const READ_AHEAD: usize = 4;

/// Results of one item that wait until those of the items before it are taken; then the thread
/// waits. Fewer, and threads wait for a long article before theirs; more, and more is in memory.
/// From 1 up.
const WAITING: usize = 16;

/// Calls `work` on every item, on `threads` threads, and `take` on every result that it sends,
/// in the order of the items, on this one. Ends early when `take` fails.
///
/// # Errors
/// That of `take`.
pub fn in_order<T: Send, R: Send>(
    items: impl Iterator<Item = T> + Send,
    threads: NonZeroUsize,
    work: impl Fn(T, &SyncSender<R>) + Sync,
    mut take: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    let limit = threads.get() * READ_AHEAD;
    // Each item carries the place for its results; the places wait in order.
    let (hand_out, tasks) = sync_channel::<(T, SyncSender<R>)>(limit);
    let (queue, results) = sync_channel::<Receiver<R>>(limit);
    let tasks = Mutex::new(tasks);
    thread::scope(|scope| {
        scope.spawn(move || {
            for item in items {
                let (place, result) = sync_channel(WAITING);
                // Either fails when the other side has ended early.
                if queue.send(result).is_err() || hand_out.send((item, place)).is_err() {
                    break;
                }
            }
        });
        for _ in 0..threads.get() {
            scope.spawn(|| {
                while let Some((item, place)) = next(&tasks) {
                    work(item, &place);
                }
            });
        }
        results.into_iter().flatten().try_for_each(&mut take)
    })
}

fn next<T>(tasks: &Mutex<Receiver<T>>) -> Option<T> {
    tasks.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const THREE: NonZeroUsize = NonZeroUsize::new(3).unwrap();

    #[test]
    fn results_come_in_order() {
        let mut seen = Vec::new();
        // More than can wait of every third, none of the first.
        let slow_when_even = |n: u64, place: &SyncSender<(u64, u64)>| {
            thread::sleep(std::time::Duration::from_micros((n + 1) % 2 * 300));
            (0..n % 3 * WAITING as u64).for_each(|part| place.send((n, part)).unwrap());
        };
        in_order(0..200, THREE, slow_when_even, |result| {
            seen.push(result);
            Ok(())
        })
        .unwrap();
        let parts = |n: u64| (0..n % 3 * WAITING as u64).map(move |part| (n, part));
        assert_eq!(seen, (0..200).flat_map(parts).collect::<Vec<_>>());
    }

    #[test]
    fn few_items_are_read_ahead() {
        let read = AtomicUsize::new(0);
        let items = (0..1_000).inspect(|_| {
            read.fetch_add(1, Ordering::SeqCst);
        });
        let mut taken = 0;
        in_order(
            items,
            THREE,
            |n, place: &SyncSender<u64>| place.send(n).unwrap(),
            |_| {
                taken += 1;
                // Two queues, one item at each thread, one in the reader's hand.
                assert!(read.load(Ordering::SeqCst) <= taken + 2 * 3 * READ_AHEAD + 3 + 2);
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(taken, 1_000);
    }

    #[test]
    fn a_failure_ends_it() {
        let result = in_order(
            0..,
            THREE,
            |n: u64, place: &SyncSender<u64>| while place.send(n).is_ok() && n == 5 {},
            |n| match n {
                5 => Err(io::Error::other("full")),
                _ => Ok(()),
            },
        );
        assert_eq!(result.unwrap_err().to_string(), "full");
    }
}
