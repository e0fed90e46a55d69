.class public Lreach/first_page_of_pager/Page;
.super Landroidx/fragment/app/Fragment;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroidx/fragment/app/Fragment;-><init>()V
  return-void
.end method

.method public onCreateView(Landroid/view/LayoutInflater;Landroid/view/ViewGroup;Landroid/os/Bundle;)Landroid/view/View;
  .registers 5
  invoke-static {}, Lreach/first_page_of_pager/Sdk;->init()V
  const/4 v0, 0x0
  return-object v0
.end method
