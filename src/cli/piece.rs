//! An answer in pieces, each written as soon as it is there: that to a long text is several times as long.

use std::io::{self, BufWriter, Write};
use std::sync::mpsc::SyncSender;

use super::answer::Outcome;

/// Bytes of a piece. Fewer, and a long answer is handed on more often; more, and each thread holds more. From a few kB up.
const PIECE: usize = 64 * 1024;

/// What a job gives: any number of pieces of its answer, then how it ended.
pub enum Piece {
    Answer(Vec<u8>),
    End(Outcome),
}

/// Where an answer is written, to come out of `place` in pieces.
pub fn pieces(place: &SyncSender<Piece>) -> BufWriter<Pieces<'_>> {
    BufWriter::with_capacity(PIECE, Pieces { place })
}

/// Makes a piece of whatever is written to it.
pub struct Pieces<'p> {
    place: &'p SyncSender<Piece>,
}

impl Write for Pieces<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let sent = self.place.send(Piece::Answer(bytes.to_vec()));
        sent.map(|()| bytes.len()).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::sync::mpsc::sync_channel;

    #[test]
    fn pieces_put_together_are_what_was_written() {
        let (place, received) = sync_channel(8);
        let words: Vec<String> = (0..30_000).map(|n| format!("word {n} ")).collect();
        let mut out = pieces(&place);
        words.iter().for_each(|word| out.write_all(word.as_bytes()).unwrap());
        out.flush().unwrap();
        drop(out);
        drop(place);
        let pieces: Vec<Vec<u8>> = received
            .into_iter()
            .map(|piece| match piece {
                Piece::Answer(bytes) => bytes,
                Piece::End(_) => Vec::new(),
            })
            .collect();
        assert!(pieces.len() > 2 && pieces.iter().all(|piece| piece.len() <= PIECE));
        assert_eq!(pieces.concat(), words.concat().into_bytes());
    }

    #[test]
    fn writing_fails_when_nobody_waits() {
        let (place, received) = sync_channel(8);
        drop(received);
        let error = pieces(&place).write_all(&[b'x'; 2 * PIECE]).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
}
