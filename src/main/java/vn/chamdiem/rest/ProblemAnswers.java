package vn.chamdiem.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.chamdiem.evaluation.Turns;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** Answers with problem details (RFC 9457): every problem with its place, in the language that was asked for. */
@RestControllerAdvice(basePackageClasses = ProblemAnswers.class)
class ProblemAnswers extends ResponseEntityExceptionHandler {
    /** One problem, as a program can read it and a person can too. */
    record Told(
            String kind,
            String severity,
            String file,
            String within,
            int line,
            int column,
            String message,
            String maybe) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problems(ProblemsFound found, HttpServletRequest request) {
        Words words = Words.in(Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        List<Problem> problems = found.problems();
        HttpStatus status = found.nothingThere() ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                found.laterPerhaps() ? HttpStatus.SERVICE_UNAVAILABLE : status,
                words.text("problems.count", problems.size()));
        detail.setTitle(words.text("problems.title"));
        detail.setProperty(
                "problems",
                problems.stream().map(problem -> told(problem, words)).toList());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(detail.getStatus());
        if (found.laterPerhaps()) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(Turns.SECONDS));
        }
        return answer.body(detail);
    }

    private static Told told(Problem problem, Words words) {
        return new Told(
                problem.kind().name(),
                problem.severity().name(),
                problem.place().file().isEmpty()
                        ? problem.place().within()
                        : problem.place().file(),
                problem.place().within(),
                problem.place().line(),
                problem.place().column(),
                problem.message(words),
                problem.maybe(words));
    }
}
