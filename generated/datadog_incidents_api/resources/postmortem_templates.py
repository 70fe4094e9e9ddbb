# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `postmortem_templates` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.postmortem_templates import PostmortemTemplateView

if TYPE_CHECKING:
    import datetime

    from .. import dicts, models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class PostmortemTemplatesResource:
    """Templates from which postmortems are written.

    Synchronous; available as `client.postmortem_templates`.

    Methods:
        create: Create a postmortem template.
        delete: Delete a postmortem template.
        get: Get a postmortem template.
        list: List postmortem templates.
        update: Update a postmortem template.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        confluence_postmortem_settings: models.ConfluencePostmortemSettings
        | dicts.ConfluencePostmortemSettingsDict
        | Unset = UNSET,
        content: str | Unset = UNSET,
        google_docs_postmortem_settings: models.GoogleDocsPostmortemSettings
        | dicts.GoogleDocsPostmortemSettingsDict
        | Unset = UNSET,
        is_default: datetime.datetime | Unset | None = UNSET,
        location: models.PostmortemTemplateLocation | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
    ) -> PostmortemTemplateView:
        """Create a postmortem template.

        The template applies to incidents of all types, unless the `incident_type` relationship limits
        it to one.

        Args:
            name: display name of the template, such as `Short`.
            id: UUID of the postmortem template, the same as in the path. Ignored on creation, because the
                server assigns the ID.
            confluence_postmortem_settings: location of postmortems in Confluence.
            content: text of the template, in the format that its `location` requires.
            google_docs_postmortem_settings: location of postmortems in Google Drive.
            is_default: time since which the template is the default, an aware datetime; None if not the
                default.
            location: service in which postmortems are written.
            incident_type: ID of the related incident type.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_templates import create_incident_postmortem_template

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
                    )
                )
            )
        )

    def delete(self, template_id: str) -> None:
        """Delete a postmortem template.

        Deletes a postmortem template permanently.

        Args:
            template_id: UUID of the postmortem template. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the template does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_templates import delete_incident_postmortem_template

        self._executor.execute(delete_incident_postmortem_template.prepare(template_id))

    def get(self, template_id: str) -> PostmortemTemplateView:
        """Get a postmortem template.

        Returns the text, location and settings of one postmortem template.

        Args:
            template_id: UUID of the postmortem template. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the template does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_templates import get_incident_postmortem_template

        return PostmortemTemplateView.of(
            self._executor.execute(get_incident_postmortem_template.prepare(template_id))
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> Listing[PostmortemTemplateView]:
        """List postmortem templates.

        Returns all postmortem templates of the organization, or those of one incident type, without
        pagination.

        Args:
            filter_incident_type: UUID of an incident type. Only resources that apply to this type are
                returned.
            sort: attribute to sort by, such as `name`. The prefix `-` reverses the order.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_templates import list_incident_postmortem_templates

        def items(response: Response[Any]) -> list[PostmortemTemplateView]:
            return PostmortemTemplateView.each(response, "data")

        return self._executor.listing(
            list_incident_postmortem_templates.prepare(filter_incident_type=filter_incident_type, sort=sort),
            items,
            errors,
        )

    def update(
        self,
        template_id: str,
        *,
        name: str,
        confluence_postmortem_settings: models.ConfluencePostmortemSettings
        | dicts.ConfluencePostmortemSettingsDict
        | Unset = UNSET,
        content: str | Unset = UNSET,
        google_docs_postmortem_settings: models.GoogleDocsPostmortemSettings
        | dicts.GoogleDocsPostmortemSettingsDict
        | Unset = UNSET,
        is_default: datetime.datetime | Unset | None = UNSET,
        location: models.PostmortemTemplateLocation | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
    ) -> PostmortemTemplateView:
        """Update a postmortem template.

        The name is required even if unchanged. Other attributes that are not sent keep their values.

        Args:
            template_id: UUID of the postmortem template. An unknown or malformed ID gives 404.
            name: display name of the template, such as `Short`.
            confluence_postmortem_settings: location of postmortems in Confluence.
            content: text of the template, in the format that its `location` requires.
            google_docs_postmortem_settings: location of postmortems in Google Drive.
            is_default: time since which the template is the default, an aware datetime; None if not the
                default.
            location: service in which postmortems are written.
            incident_type: ID of the related incident type.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the template does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_templates import update_incident_postmortem_template

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
    """Templates from which postmortems are written.

    Asynchronous; available as `client.postmortem_templates`.

    Methods:
        create: Create a postmortem template.
        delete: Delete a postmortem template.
        get: Get a postmortem template.
        list: List postmortem templates.
        update: Update a postmortem template.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        name: str,
        id: str | Unset = UNSET,
        confluence_postmortem_settings: models.ConfluencePostmortemSettings
        | dicts.ConfluencePostmortemSettingsDict
        | Unset = UNSET,
        content: str | Unset = UNSET,
        google_docs_postmortem_settings: models.GoogleDocsPostmortemSettings
        | dicts.GoogleDocsPostmortemSettingsDict
        | Unset = UNSET,
        is_default: datetime.datetime | Unset | None = UNSET,
        location: models.PostmortemTemplateLocation | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
    ) -> PostmortemTemplateView:
        """Create a postmortem template.

        The template applies to incidents of all types, unless the `incident_type` relationship limits
        it to one.

        Args:
            name: display name of the template, such as `Short`.
            id: UUID of the postmortem template, the same as in the path. Ignored on creation, because the
                server assigns the ID.
            confluence_postmortem_settings: location of postmortems in Confluence.
            content: text of the template, in the format that its `location` requires.
            google_docs_postmortem_settings: location of postmortems in Google Drive.
            is_default: time since which the template is the default, an aware datetime; None if not the
                default.
            location: service in which postmortems are written.
            incident_type: ID of the related incident type.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_templates import create_incident_postmortem_template

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
                    )
                )
            )
        )

    async def delete(self, template_id: str) -> None:
        """Delete a postmortem template.

        Deletes a postmortem template permanently.

        Args:
            template_id: UUID of the postmortem template. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the template does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_templates import delete_incident_postmortem_template

        await self._executor.execute(delete_incident_postmortem_template.prepare(template_id))

    async def get(self, template_id: str) -> PostmortemTemplateView:
        """Get a postmortem template.

        Returns the text, location and settings of one postmortem template.

        Args:
            template_id: UUID of the postmortem template. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the template does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_templates import get_incident_postmortem_template

        return PostmortemTemplateView.of(
            await self._executor.execute(get_incident_postmortem_template.prepare(template_id))
        )

    def list(
        self,
        *,
        filter_incident_type: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        errors: OnError = "raise",
    ) -> AsyncListing[PostmortemTemplateView]:
        """List postmortem templates.

        Returns all postmortem templates of the organization, or those of one incident type, without
        pagination.

        Args:
            filter_incident_type: UUID of an incident type. Only resources that apply to this type are
                returned.
            sort: attribute to sort by, such as `name`. The prefix `-` reverses the order.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_templates import list_incident_postmortem_templates

        def items(response: Response[Any]) -> list[PostmortemTemplateView]:
            return PostmortemTemplateView.each(response, "data")

        return self._executor.listing(
            list_incident_postmortem_templates.prepare(filter_incident_type=filter_incident_type, sort=sort),
            items,
            errors,
        )

    async def update(
        self,
        template_id: str,
        *,
        name: str,
        confluence_postmortem_settings: models.ConfluencePostmortemSettings
        | dicts.ConfluencePostmortemSettingsDict
        | Unset = UNSET,
        content: str | Unset = UNSET,
        google_docs_postmortem_settings: models.GoogleDocsPostmortemSettings
        | dicts.GoogleDocsPostmortemSettingsDict
        | Unset = UNSET,
        is_default: datetime.datetime | Unset | None = UNSET,
        location: models.PostmortemTemplateLocation | str | Unset = UNSET,
        incident_type: str | Unset = UNSET,
    ) -> PostmortemTemplateView:
        """Update a postmortem template.

        The name is required even if unchanged. Other attributes that are not sent keep their values.

        Args:
            template_id: UUID of the postmortem template. An unknown or malformed ID gives 404.
            name: display name of the template, such as `Short`.
            confluence_postmortem_settings: location of postmortems in Confluence.
            content: text of the template, in the format that its `location` requires.
            google_docs_postmortem_settings: location of postmortems in Google Drive.
            is_default: time since which the template is the default, an aware datetime; None if not the
                default.
            location: service in which postmortems are written.
            incident_type: ID of the related incident type.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            UnstableOperationError: the operation is beta and not enabled; nothing was sent.
            NotFoundError: the template does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.postmortem_templates import update_incident_postmortem_template

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
