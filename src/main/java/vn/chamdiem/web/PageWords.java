package vn.chamdiem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chamdiem.evaluation.Turns;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** The language of every page, and the page of what is wrong. */
@ControllerAdvice(basePackageClasses = PageWords.class)
class PageWords {
    static final String WORDS = "words";

    /** The words of the page, in the language that the address asks for, or else the browser. */
    @ModelAttribute(WORDS)
    Words words(
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return Words.in(Language.preferred(lang == null ? accepted : lang));
    }

    @ExceptionHandler
    ModelAndView problems(ProblemsFound found, HttpServletRequest request, HttpServletResponse response) {
        ModelAndView page = new ModelAndView("problems");
        HttpStatus status = found.nothingThere() ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
        page.setStatus(found.laterPerhaps() ? HttpStatus.SERVICE_UNAVAILABLE : status);
        if (found.laterPerhaps()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Turns.SECONDS));
        }
        page.addObject(WORDS, words(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        page.addObject("problems", found.problems());
        return page;
    }
}
