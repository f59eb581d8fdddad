//! Batches: one case a line in, one answer a line out, in the same order, as fast as the client takes them.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::{Body, BodyDataStream, Bytes};
use futures_util::{StreamExt, stream};
use schemars::JsonSchema;
use serde::Serialize;
use tokio::sync::{OwnedSemaphorePermit, watch};

use crate::access::{AUDIT, Asker, Pass, Role};
use crate::ask::{Answer, Asked};
use crate::portal::{Drain, Portal};
use crate::problem::Problem;
use crate::problems;
use crate::routes::screenings::{self, Asking};

/// The answer to one line.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct BatchLine {
    /// Which line of the body it answers, from 1 on; empty lines count and are not answered.
    line: u64,
    /// The answer.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    answer: Option<Answer>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<Problem>,
}

/// What stands in one line.
enum Line {
    Case(Vec<u8>),
    Problem(Problem),
}

/// The lines of a body, each in memory alone.
struct Lines {
    chunks: BodyDataStream,
    /// What has come and was not looked at.
    rest: Bytes,
    /// The beginning of a line whose end has not come.
    begun: Vec<u8>,
    number: u64,
    /// Whether the line is too long, so that its end is looked for and nothing else.
    passing: bool,
    ended: bool,
    limit: usize,
    stall_time: Duration,
    drain: watch::Receiver<Option<Drain>>,
    pass: Pass,
    /// When it was last known that the pass counts.
    counted: Instant,
    asker: String,
}

/// For how long it is taken that who was let in would be let in again.
const PASS_COUNTS: Duration = Duration::from_secs(1);

/// Answers a batch. Nothing is read that the client has not taken the answers before of, but for what is evaluated at the
/// same time.
pub(crate) fn answers(
    portal: Arc<Portal>,
    body: Body,
    asked: Asked,
    (asker, pass): (Asker, Pass),
    under_way: OwnedSemaphorePermit,
) -> Body {
    let at_once = portal.limits.evaluations.max(1);
    let lines = Lines {
        chunks: body.into_data_stream(),
        rest: Bytes::new(),
        begun: Vec::new(),
        number: 0,
        passing: false,
        ended: false,
        limit: portal.limits.body_bytes,
        stall_time: portal.limits.stall_time,
        drain: portal.drain.subscribe(),
        pass,
        counted: Instant::now(),
        asker: asker.name.clone(),
    };
    let lines = stream::unfold((lines, under_way), |(mut lines, under_way)| async move {
        lines.next().await.map(|line| (line, (lines, under_way)))
    });
    let (asked, asker) = (Arc::new(asked), Arc::new(asker));
    let answers = lines.map(move |(number, line)| {
        answer(Arc::clone(&portal), number, line, Arc::clone(&asked), Arc::clone(&asker))
    });
    Body::from_stream(answers.buffered(at_once).map(Ok::<_, std::convert::Infallible>))
}

async fn answer(portal: Arc<Portal>, number: u64, line: Line, asked: Arc<Asked>, asker: Arc<Asker>) -> Bytes {
    let answered = match line {
        Line::Case(json) => {
            let until = Instant::now() + portal.limits.request_time;
            let asking = Asking { json, how: asked, asker, until, key: None };
            screenings::decide(&portal, asking).await.map(|(answer, _)| answer)
        }
        Line::Problem(problem) => Err(problem),
    };
    let line = match answered {
        Ok(answer) => BatchLine { line: number, answer: Some(answer), problem: None },
        Err(problem) => BatchLine { line: number, answer: None, problem: Some(problem) },
    };
    let mut line = serde_json::to_vec(&line).unwrap_or_default();
    line.push(b'\n');
    line.into()
}

impl Lines {
    /// The next line that is not empty, with its number.
    async fn next(&mut self) -> Option<(u64, Line)> {
        loop {
            if let Some(line) = self.whole() {
                return Some(self.let_in(line).await);
            }
            if self.ended {
                return None;
            }
            match self.more().await {
                Ok(Some(chunk)) => self.rest = chunk,
                Ok(None) => {
                    self.ended = true;
                    // the last line may have no end
                    self.rest = Bytes::from_static(b"\n");
                }
                Err(problem) => {
                    (self.ended, self.rest) = (true, Bytes::new());
                    return problem.map(|problem| (self.number + 1, Line::Problem(problem)));
                }
            }
        }
    }

    /// The line, unless who was let in at the beginning would be let in no longer: then it is the last.
    async fn let_in(&mut self, (number, line): (u64, Line)) -> (u64, Line) {
        if self.counted.elapsed() >= PASS_COUNTS {
            if let Err(problem) = self.pass.still_counts(Role::Screen).await {
                (self.ended, self.rest) = (true, Bytes::new());
                return (number, Line::Problem(problem));
            }
            self.counted = Instant::now();
        }
        (number, line)
    }

    /// The next line that is not empty, of what has come.
    fn whole(&mut self) -> Option<(u64, Line)> {
        loop {
            let end = self.rest.iter().position(|byte| *byte == b'\n');
            let piece = self.rest.split_to(end.unwrap_or(self.rest.len()));
            if !self.passing && self.begun.len().saturating_add(piece.len()) > self.limit {
                (self.passing, self.begun) = (true, Vec::new());
            }
            if !self.passing {
                self.begun.extend_from_slice(&piece);
            }
            end?;
            let _ = self.rest.split_to(1);
            self.number += 1;
            let line = std::mem::take(&mut self.begun);
            if std::mem::take(&mut self.passing) {
                return Some((self.number, Line::Problem(problems::long_line(self.limit))));
            }
            if !line.trim_ascii().is_empty() {
                return Some((self.number, Line::Case(line)));
            }
        }
    }

    /// More of the body, nothing where it has ended; an error without a problem is of a client that has gone.
    async fn more(&mut self) -> Result<Option<Bytes>, Option<Problem>> {
        tokio::select! {
            biased;
            () = last_line(&mut self.drain) => Err(Some(problems::draining())),
            chunk = tokio::time::timeout(self.stall_time, self.chunks.next()) => match chunk {
                Ok(Some(Ok(chunk))) => Ok(Some(chunk)),
                Ok(Some(Err(_))) => Err(None),
                Ok(None) => Ok(None),
                Err(_) => Err(Some(problems::slow_body())),
            },
        }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        tracing::info!(target: AUDIT, asker = self.asker, lines = self.number, ended = self.ended, "batch ended");
    }
}

/// Waits until the service is about to end.
async fn last_line(drain: &mut watch::Receiver<Option<Drain>>) {
    let last = match drain.wait_for(Option::is_some).await {
        Ok(drain) => drain.map(|drain| drain.last_line),
        Err(_) => return,
    };
    if let Some(last) = last {
        tokio::time::sleep_until(last).await;
    }
}
