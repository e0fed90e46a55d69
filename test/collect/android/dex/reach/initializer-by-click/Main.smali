.class public Lreach/initializer_by_click/Main;
.super Landroid/app/Activity;

.method public onCreate(Landroid/os/Bundle;)V
  .registers 4
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  const v0, 0x7f080001
  invoke-virtual {p0, v0}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;
  move-result-object v0
  new-instance v1, Lreach/initializer_by_click/Tap;
  invoke-direct {v1}, Lreach/initializer_by_click/Tap;-><init>()V
  invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  return-void
.end method
