.class public Lreach/list_item_click/Splash;
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
  new-instance v1, Lreach/list_item_click/Pick;
  invoke-direct {v1}, Lreach/list_item_click/Pick;-><init>()V
  invoke-virtual {v0, v1}, Landroid/widget/ListView;->setOnItemClickListener(Landroid/widget/AdapterView$OnItemClickListener;)V
  return-void
.end method
