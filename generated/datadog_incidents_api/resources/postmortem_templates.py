# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `postmortem_templates` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    import datetime

    from ..call import Response
    from ..execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError
    from ..models.confluence_postmortem_settings import ConfluencePostmortemSettings
    from ..models.google_docs_postmortem_settings import GoogleDocsPostmortemSettings
    from ..models.postmortem_template_location import PostmortemTemplateLocation
    from ..views.postmortem_templates import PostmortemTemplateView


class PostmortemTemplatesResource:
    """Operations on `postmortem_templates`; reached as `client.postmortem_templates`."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        confluence_postmortem_settings: ConfluencePostmortemSettings | Unset = UNSET,
        content: str | Unset = UNSET,
        google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset = UNSET,
        is_default: datetime.datetime | Unset | None = UNSET,
        location: PostmortemTemplateLocation | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
    ) -> PostmortemTemplateView:
        """Create a postmortem template

        Adds a text for postmortems, for incidents of every type unless a relationship names one.

        Args:
            name: Name of the template.
            id: Id of the template, as in the path; a new one is given its own.
            confluence_postmortem_settings: Where in Confluence postmortems are written.
            content: The text, in the format that goes with the location.
            google_docs_postmortem_settings: Where in Google Drive postmortems are written.
            is_default: Since when it is the default; null where it is not.
            location: Where postmortems are written.
            incident_type: Link to a type of incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_postmortem_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_templates import create_incident_postmortem_template
        from ..views.postmortem_templates import PostmortemTemplateView

        return PostmortemTemplateView.of(
            self._executor.execute(
                create_incident_postmortem_template.prepare(
                    body=create_incident_postmortem_template.flat(
                        name=name,
                        id=id,
                        confluence_postmortem_settings=confluence_postmortem_settings,
                        content=content,
                        google_docs_postmortem_settings=google_docs_postmortem_settings,
                        is_default=is_default,
                        location=location,
                        incident_type=incident_type,
                    ),
                )
            )
        )

    def delete(
        self,
        template_id: str,
    ) -> None:
        """Delete a postmortem template

        Deletes a postmortem template for good.

        Args:
            template_id: Id of the postmortem template, a UUID. One of any other form belongs to
                no template.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_postmortem_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_templates import delete_incident_postmortem_template

        self._executor.execute(
            delete_incident_postmortem_template.prepare(
                template_id,
            )
        )

    def get(
        self,
        template_id: str,
    ) -> PostmortemTemplateView:
        """Get a postmortem template

        Reads one postmortem template.

        Args:
            template_id: Id of the postmortem template, a UUID. One of any other form belongs to
                no template.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_postmortem_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_templates import get_incident_postmortem_template
        from ..views.postmortem_templates import PostmortemTemplateView

        return PostmortemTemplateView.of(
            self._executor.execute(
                get_incident_postmortem_template.prepare(
                    template_id,
                )
            )
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[PostmortemTemplateView]:
        """List postmortem templates

        Gives all of the organization's postmortem templates at once, or those for one type of
        incident.

        Args:
            filter_incident_type: Id of a type of incident; what belongs to others is left out.
            sort: Attribute to order by, such as `name`; a `-` before it turns the order around.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_postmortem_templates` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_templates import list_incident_postmortem_templates
        from ..views.postmortem_templates import PostmortemTemplateView

        def items(response: Response[Any]) -> list[PostmortemTemplateView]:
            return PostmortemTemplateView.each(response, "data")

        return self._executor.listing(
            list_incident_postmortem_templates.prepare(
                filter_incident_type=filter_incident_type,
                sort=sort,
            ),
            items,
            errors,
        )

    def update(
        self,
        template_id: str,
        *,
        name: str,
        confluence_postmortem_settings: ConfluencePostmortemSettings | Unset = UNSET,
        content: str | Unset = UNSET,
        google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset = UNSET,
        is_default: datetime.datetime | Unset | None = UNSET,
        location: PostmortemTemplateLocation | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
    ) -> PostmortemTemplateView:
        """Update a postmortem template

        Changes a postmortem template. The name has to be sent, changed or not; other attributes
        that are not sent are left as they are.

        Args:
            template_id: Id of the postmortem template, a UUID. One of any other form belongs to
                no template.
            name: Name of the template.
            confluence_postmortem_settings: Where in Confluence postmortems are written.
            content: The text, in the format that goes with the location.
            google_docs_postmortem_settings: Where in Google Drive postmortems are written.
            is_default: Since when it is the default; null where it is not.
            location: Where postmortems are written.
            incident_type: Link to a type of incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_postmortem_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_templates import update_incident_postmortem_template
        from ..views.postmortem_templates import PostmortemTemplateView

        return PostmortemTemplateView.of(
            self._executor.execute(
                update_incident_postmortem_template.prepare(
                    template_id,
                    body=update_incident_postmortem_template.flat(
                        template_id=template_id,
                        name=name,
                        confluence_postmortem_settings=confluence_postmortem_settings,
                        content=content,
                        google_docs_postmortem_settings=google_docs_postmortem_settings,
                        is_default=is_default,
                        location=location,
                        incident_type=incident_type,
                    ),
                )
            )
        )


class AsyncPostmortemTemplatesResource:
    """Operations on `postmortem_templates`, asynchronous; reached as `client.postmortem_templates`."""

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        confluence_postmortem_settings: ConfluencePostmortemSettings | Unset = UNSET,
        content: str | Unset = UNSET,
        google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset = UNSET,
        is_default: datetime.datetime | Unset | None = UNSET,
        location: PostmortemTemplateLocation | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
    ) -> PostmortemTemplateView:
        """Create a postmortem template

        Adds a text for postmortems, for incidents of every type unless a relationship names one.

        Args:
            name: Name of the template.
            id: Id of the template, as in the path; a new one is given its own.
            confluence_postmortem_settings: Where in Confluence postmortems are written.
            content: The text, in the format that goes with the location.
            google_docs_postmortem_settings: Where in Google Drive postmortems are written.
            is_default: Since when it is the default; null where it is not.
            location: Where postmortems are written.
            incident_type: Link to a type of incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `create_incident_postmortem_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_templates import create_incident_postmortem_template
        from ..views.postmortem_templates import PostmortemTemplateView

        return PostmortemTemplateView.of(
            await self._executor.execute(
                create_incident_postmortem_template.prepare(
                    body=create_incident_postmortem_template.flat(
                        name=name,
                        id=id,
                        confluence_postmortem_settings=confluence_postmortem_settings,
                        content=content,
                        google_docs_postmortem_settings=google_docs_postmortem_settings,
                        is_default=is_default,
                        location=location,
                        incident_type=incident_type,
                    ),
                )
            )
        )

    async def delete(
        self,
        template_id: str,
    ) -> None:
        """Delete a postmortem template

        Deletes a postmortem template for good.

        Args:
            template_id: Id of the postmortem template, a UUID. One of any other form belongs to
                no template.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `delete_incident_postmortem_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_templates import delete_incident_postmortem_template

        await self._executor.execute(
            delete_incident_postmortem_template.prepare(
                template_id,
            )
        )

    async def get(
        self,
        template_id: str,
    ) -> PostmortemTemplateView:
        """Get a postmortem template

        Reads one postmortem template.

        Args:
            template_id: Id of the postmortem template, a UUID. One of any other form belongs to
                no template.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `get_incident_postmortem_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_templates import get_incident_postmortem_template
        from ..views.postmortem_templates import PostmortemTemplateView

        return PostmortemTemplateView.of(
            await self._executor.execute(
                get_incident_postmortem_template.prepare(
                    template_id,
                )
            )
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[PostmortemTemplateView]:
        """List postmortem templates

        Gives all of the organization's postmortem templates at once, or those for one type of
        incident.

        Args:
            filter_incident_type: Id of a type of incident; what belongs to others is left out.
            sort: Attribute to order by, such as `name`; a `-` before it turns the order around.
            errors: what to do about an item that cannot be read: `raise` the error after the
                good items of its page, or `collect` it in the page's `errors` and go on.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `list_incident_postmortem_templates` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_templates import list_incident_postmortem_templates
        from ..views.postmortem_templates import PostmortemTemplateView

        def items(response: Response[Any]) -> list[PostmortemTemplateView]:
            return PostmortemTemplateView.each(response, "data")

        return self._executor.listing(
            list_incident_postmortem_templates.prepare(
                filter_incident_type=filter_incident_type,
                sort=sort,
            ),
            items,
            errors,
        )

    async def update(
        self,
        template_id: str,
        *,
        name: str,
        confluence_postmortem_settings: ConfluencePostmortemSettings | Unset = UNSET,
        content: str | Unset = UNSET,
        google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset = UNSET,
        is_default: datetime.datetime | Unset | None = UNSET,
        location: PostmortemTemplateLocation | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
    ) -> PostmortemTemplateView:
        """Update a postmortem template

        Changes a postmortem template. The name has to be sent, changed or not; other attributes
        that are not sent are left as they are.

        Args:
            template_id: Id of the postmortem template, a UUID. One of any other form belongs to
                no template.
            name: Name of the template.
            confluence_postmortem_settings: Where in Confluence postmortems are written.
            content: The text, in the format that goes with the location.
            google_docs_postmortem_settings: Where in Google Drive postmortems are written.
            is_default: Since when it is the default; null where it is not.
            location: Where postmortems are written.
            incident_type: Link to a type of incident.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            UnstableOperationError: `update_incident_postmortem_template` has not been enabled; nothing was sent.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.postmortem_templates import update_incident_postmortem_template
        from ..views.postmortem_templates import PostmortemTemplateView

        return PostmortemTemplateView.of(
            await self._executor.execute(
                update_incident_postmortem_template.prepare(
                    template_id,
                    body=update_incident_postmortem_template.flat(
                        template_id=template_id,
                        name=name,
                        confluence_postmortem_settings=confluence_postmortem_settings,
                        content=content,
                        google_docs_postmortem_settings=google_docs_postmortem_settings,
                        is_default=is_default,
                        location=location,
                        incident_type=incident_type,
                    ),
                )
            )
        )
