package vn.chamdiem.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** The language of every page, and the page of what is wrong. */
@ControllerAdvice(basePackageClasses = PageWords.class)
class PageWords {
    static final String WORDS = "words";

    /** The words of the page, in the language that the address asks for. */
    @ModelAttribute(WORDS)
    Words words(@RequestParam(name = "lang", defaultValue = "vi") String lang) {
        return Words.in(lang.equals("en") ? Language.EN : Language.VI);
    }

    @ExceptionHandler
    ModelAndView problems(ProblemsFound found, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("problems");
        page.setStatus(found.nothingThere() ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(WORDS, words(String.valueOf(request.getParameter("lang"))));
        page.addObject("problems", found.problems());
        return page;
    }
}
