.class public Lreach/callbacks_for_other_screen/Open;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 8
  new-instance v0, Landroid/content/Intent;
  invoke-virtual {p1}, Landroid/view/View;->getContext()Landroid/content/Context;
  move-result-object v1
  const-class v2, Lreach/callbacks_for_other_screen/Home;
  invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
  invoke-virtual {v1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V
  return-void
.end method
