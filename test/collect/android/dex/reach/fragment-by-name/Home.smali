.class public Lreach/fragment_by_name/Home;
.super Landroidx/fragment/app/Fragment;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroidx/fragment/app/Fragment;-><init>()V
  return-void
.end method

.method public onViewCreated(Landroid/view/View;Landroid/os/Bundle;)V
  .registers 3
  invoke-static {}, Lreach/fragment_by_name/Sdk;->init()V
  return-void
.end method
