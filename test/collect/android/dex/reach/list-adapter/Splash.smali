.class public Lreach/list_adapter/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v0, Landroid/widget/ListView;
  invoke-direct {v0, p0}, Landroid/widget/ListView;-><init>(Landroid/content/Context;)V
  new-instance v1, Lreach/list_adapter/Rows;
  invoke-direct {v1}, Lreach/list_adapter/Rows;-><init>()V
  invoke-virtual {v0, v1}, Landroid/widget/ListView;->setAdapter(Landroid/widget/ListAdapter;)V
  invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
  return-void
.end method
